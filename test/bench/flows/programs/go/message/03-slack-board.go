package ward

import (
	"fmt"

	"github.com/slack-go/slack"
)

type Patient struct {
	ID        int
	FullName  string
	Diagnosis string
}

func Board(client *slack.Client, admitted []Patient, free int) error {
	text := fmt.Sprintf("%d admitted today, %d beds free", len(admitted), free)
	_, _, err := client.PostMessage("#beds", slack.MsgOptionText(text, false)) // ok
	return err
}
