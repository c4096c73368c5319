package intake

import (
	"context"
	"encoding/json"

	openai "github.com/sashabaranov/go-openai"
)

type Intake struct {
	PatientName string `json:"patient_name"`
	DOB         string `json:"dob"`
	Complaint   string `json:"complaint"`
}

type Assistant struct {
	client  *openai.Client
	history []openai.ChatCompletionMessage
}

func NewAssistant(client *openai.Client) *Assistant {
	return &Assistant{client: client}
}

func (a *Assistant) Ask(ctx context.Context, in Intake) (string, error) {
	raw, err := json.Marshal(in)
	if err != nil {
		return "", err
	}
	messages := append(a.history, openai.ChatCompletionMessage{Role: "user", Content: "Which questions remain? " + string(raw)})
	req := openai.ChatCompletionRequest{Model: "gpt-4o-mini", Messages: messages}
	resp, err := a.client.CreateChatCompletion(ctx, req) // leak
	if err != nil {
		return "", err
	}
	return resp.Choices[0].Message.Content, nil
}
