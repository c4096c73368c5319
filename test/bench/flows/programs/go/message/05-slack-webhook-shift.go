package ward

import (
	"strings"

	"github.com/slack-go/slack"
)

type Nurse struct {
	Name  string
	Shift string
}

func Shift(hook string, nurses []Nurse) error {
	var lines []string
	for _, nurse := range nurses {
		lines = append(lines, nurse.Shift)
	}
	return slack.PostWebhook(hook, &slack.WebhookMessage{Text: "Shifts: " + strings.Join(lines, ", ")}) // ok
}
