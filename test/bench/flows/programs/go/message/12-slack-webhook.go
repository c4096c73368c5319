package page

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"net/smtp"

	"gopkg.in/gomail.v2"
)

func Slack(url string, r CriticalResult) error {
	body, _ := json.Marshal(map[string]string{"text": fmt.Sprintf("Critical %s: %s", r.PatientName, r.Value)})
	_, err := http.Post("https://hooks.slack.com/services/T0/B0/x", "application/json", bytes.NewReader(body)) // leak: flow/phi-to-third-party
	return err
}

func Mail(d *gomail.Dialer, p Patient) error {
	m := gomail.NewMessage()
	m.SetHeader("To", p.Email)
	m.SetHeader("Subject", "Your plan")
	m.SetBody("text/plain", "Care plan: "+p.CarePlan)
	return d.DialAndSend(m) // leak: flow/phi-to-third-party
}

func Plain(p Patient) error {
	return smtp.SendMail("localhost:25", nil, "a@clinic.example", []string{p.Email}, []byte("Subject: Hello\r\n\r\nLog in.")) // ok
}
