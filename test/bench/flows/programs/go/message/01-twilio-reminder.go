package reminders

import (
	"fmt"

	"github.com/twilio/twilio-go"
	api "github.com/twilio/twilio-go/rest/api/v2010"
)

type Appointment struct {
	PatientName string
	Phone       string
	Department  string
	Kind        string
}

func Remind(client *twilio.RestClient, from string, a Appointment) error {
	params := &api.CreateMessageParams{}
	params.SetTo(a.Phone)
	params.SetFrom(from)
	params.SetBody(fmt.Sprintf("%s, your %s visit in %s is tomorrow.", a.PatientName, a.Kind, a.Department))
	_, err := client.Api.CreateMessage(params) // leak: flow/phi-to-third-party
	return err
}
