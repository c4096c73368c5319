package mailer

import (
	"fmt"
	"net/smtp"

	"github.com/sendgrid/sendgrid-go"
	"github.com/sendgrid/sendgrid-go/helpers/mail"
)

func Result(p *Patient, res *Result) error {
	msg := []byte(fmt.Sprintf("Subject: Your result\r\n\r\nDear %s, your %s is %s\r\n", p.FirstName, res.Analyte, res.Value))
	return smtp.SendMail("smtp.example:587", nil, "lab@clinic.example", []string{p.Email}, msg) // leak: flow/phi-to-third-party
}

func Ready(p *Patient, key string) error {
	from := mail.NewEmail("Clinic", "no-reply@clinic.example")
	to := mail.NewEmail("", p.Email)
	m := mail.NewSingleEmail(from, "A new message", to, "Log in to read it.", "<p>Log in to read it.</p>")
	_, err := sendgrid.NewSendClient(key).Send(m) // ok
	return err
}
