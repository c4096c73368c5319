package reminders

import (
	"github.com/twilio/twilio-go"
	api "github.com/twilio/twilio-go/rest/api/v2010"
)

const notice = "You have a new message in your portal. Sign in to read it."

func Notify(client *twilio.RestClient, from, to string) (string, error) {
	params := &api.CreateMessageParams{}
	params.SetTo(to)
	params.SetFrom(from)
	params.SetBody(notice)
	resp, err := client.Api.CreateMessage(params) // ok
	if err != nil {
		return "", err
	}
	return *resp.Sid, nil
}
