package triage

import (
	"context"
	"fmt"
	"strings"

	openai "github.com/sashabaranov/go-openai"
)

type Triage struct {
	client *openai.Client
}

func (t *Triage) Assess(ctx context.Context, visit *Visit) (string, error) {
	var b strings.Builder
	b.WriteString("Assess the urgency.\n")
	fmt.Fprintf(&b, "Age %d, complaint: %s\n", visit.Patient.Age, visit.ChiefComplaint)
	for _, m := range visit.Medications {
		b.WriteString("- " + m.Name + "\n")
	}
	resp, err := t.client.CreateChatCompletion(ctx, openai.ChatCompletionRequest{ // leak: flow/phi-to-llm
		Model: openai.GPT4o,
		Messages: []openai.ChatCompletionMessage{
			{Role: openai.ChatMessageRoleSystem, Content: "You are a triage nurse."},
			{Role: openai.ChatMessageRoleUser, Content: b.String()},
		},
	})
	if err != nil {
		return "", err
	}
	return resp.Choices[0].Message.Content, nil
}

func (t *Triage) Levels(ctx context.Context, n int) (string, error) {
	resp, err := t.client.CreateChatCompletion(ctx, openai.ChatCompletionRequest{ // ok
		Model:    openai.GPT4o,
		Messages: []openai.ChatCompletionMessage{{Role: openai.ChatMessageRoleUser, Content: fmt.Sprintf("List %d triage levels", n)}},
	})
	if err != nil {
		return "", err
	}
	return resp.Choices[0].Message.Content, nil
}
