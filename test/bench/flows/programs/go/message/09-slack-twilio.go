package alerts

import (
	"fmt"

	"github.com/slack-go/slack"
	"github.com/twilio/twilio-go"
	api "github.com/twilio/twilio-go/rest/api/v2010"
)

type Alerts struct {
	slack  *slack.Client
	twilio *twilio.RestClient
}

func (a *Alerts) Critical(result CriticalResult) error {
	text := fmt.Sprintf("Critical %s for %s (MRN %s)", result.TestName, result.PatientName, result.MRN)
	_, _, err := a.slack.PostMessage("C0LAB", slack.MsgOptionText(text, false)) // leak: flow/phi-to-third-party
	if err != nil {
		return err
	}
	_, _, err = a.slack.PostMessage("C0LAB", slack.MsgOptionText("A critical result waits: "+result.ID, false)) // ok
	return err
}

func (a *Alerts) Text(appt Appointment) error {
	params := &api.CreateMessageParams{}
	params.SetTo(appt.Phone)
	params.SetFrom("+15550100")
	params.SetBody("Your " + appt.Specialty + " visit is on " + appt.Day)
	_, err := a.twilio.Api.CreateMessage(params) // leak: flow/phi-to-third-party
	return err
}
