package notify

import (
	"net/smtp"

	"github.com/sendgrid/sendgrid-go"
	"github.com/sendgrid/sendgrid-go/helpers/mail"
)

type Result struct {
	PatientName  string
	PatientEmail string
	Value        string
}

func Mail(client *sendgrid.Client, r Result) error {
	from := mail.NewEmail("Harbor", "results@harbor.test")
	to := mail.NewEmail("", r.PatientEmail)
	text := "Dear " + r.PatientName + ", your result is " + r.Value
	_, err := client.Send(mail.NewSingleEmail(from, "Your result", to, text, "")) // leak
	return err
}

func Desk(auth smtp.Auth, results []Result) error {
	msg := []byte("Subject: results\r\n\r\nThere are new results.")
	if len(results) == 0 {
		msg = []byte("Subject: results\r\n\r\nNothing new.")
	}
	return smtp.SendMail("mail.harbor.test:25", auth, "desk@harbor.test", []string{"lab@harbor.test"}, msg) // ok
}
