package results

import (
	"net/smtp"
)

type Result struct {
	PatientName string
	PatientDOB  string
	Value       string
}

func body(r Result) []byte {
	header := "Subject: new result\r\n\r\n"
	return []byte(header + r.PatientName + " (" + r.PatientDOB + "): " + r.Value)
}

func Mail(auth smtp.Auth, results <-chan Result) error {
	to := []string{"desk@partner.example"}
	for r := range results {
		if err := smtp.SendMail("mail.partner.example:587", auth, "lab@lakeside.test", to, body(r)); err != nil { // leak
			return err
		}
	}
	return nil
}
