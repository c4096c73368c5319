package notify

import (
	"context"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/sesv2"
	"github.com/aws/aws-sdk-go-v2/service/sesv2/types"
	"github.com/aws/aws-sdk-go-v2/service/sns"
)

func SMS(ctx context.Context, client *sns.Client, appt Appointment) error {
	_, err := client.Publish(ctx, &sns.PublishInput{ // leak: flow/phi-to-third-party
		PhoneNumber: aws.String(appt.Phone),
		Message:     aws.String("Your " + appt.AppointmentType + " with " + appt.Department + " is tomorrow"),
	})
	return err
}

func Nudge(ctx context.Context, client *sns.Client, appt Appointment) error {
	_, err := client.Publish(ctx, &sns.PublishInput{PhoneNumber: aws.String(appt.Phone), Message: aws.String("You have a visit tomorrow")}) // ok
	return err
}

func Mail(ctx context.Context, client *sesv2.Client, r LabResult) error {
	in := &sesv2.SendEmailInput{
		FromEmailAddress: aws.String("lab@clinic.example"),
		Destination:      &types.Destination{ToAddresses: []string{r.PatientEmail}},
		Content: &types.EmailContent{Simple: &types.Message{
			Subject: &types.Content{Data: aws.String("Your result")},
			Body:    &types.Body{Text: &types.Content{Data: aws.String(r.PatientName + ": " + r.Value)}},
		}},
	}
	_, err := client.SendEmail(ctx, in) // leak: flow/phi-to-third-party
	return err
}
