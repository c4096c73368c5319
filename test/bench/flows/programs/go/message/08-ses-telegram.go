package notify

import (
	"context"
	"fmt"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/service/sns"
)

type Patient struct {
	Name  string
	Phone string
}

type Notifier struct{ sns *sns.Client }

func (n *Notifier) Ready(ctx context.Context, p Patient, rx string) error {
	text := fmt.Sprintf("%s: your %s is ready", p.Name, rx)
	_, err := n.sns.Publish(ctx, &sns.PublishInput{PhoneNumber: aws.String(p.Phone), Message: aws.String(text)}) // leak: flow/phi-to-third-party
	return err
}

func (n *Notifier) Call(ctx context.Context, p Patient) error {
	_, err := n.sns.Publish(ctx, &sns.PublishInput{PhoneNumber: aws.String(p.Phone), Message: aws.String("Please call us.")}) // ok
	return err
}
