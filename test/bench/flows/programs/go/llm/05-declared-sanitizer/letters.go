package letters

import (
	"context"

	openai "github.com/sashabaranov/go-openai"

	"lakeside.test/portal/privacy"
)

type Patient struct {
	FullName string
	SSN      string
	Note     string
}

func Simplify(ctx context.Context, client *openai.Client, patient Patient) (string, error) {
	note := privacy.ScrubNote(patient.FullName + ": " + patient.Note)
	resp, err := client.CreateChatCompletion(ctx, openai.ChatCompletionRequest{ // ok
		Model:    openai.GPT4o,
		Messages: []openai.ChatCompletionMessage{{Role: "user", Content: "Say this in plain words: " + note}},
	})
	if err != nil {
		return "", err
	}
	return resp.Choices[0].Message.Content, nil
}
