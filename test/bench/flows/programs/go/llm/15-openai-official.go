package summary

import (
	"context"
	"fmt"

	"github.com/openai/openai-go"
)

func Discharge(ctx context.Context, c openai.Client, e Encounter) (string, error) {
	prompt := fmt.Sprintf(`Write discharge instructions.
Diagnoses: %v
Medications: %v`, e.Diagnoses, e.Medications)
	chat, err := c.Chat.Completions.New(ctx, openai.ChatCompletionNewParams{ // leak: flow/phi-to-llm
		Messages: []openai.ChatCompletionMessageParamUnion{
			openai.SystemMessage("You write plainly."),
			openai.UserMessage(prompt),
		},
		Model: openai.ChatModelGPT4o,
	})
	if err != nil {
		return "", err
	}
	return chat.Choices[0].Message.Content, nil
}

func Glossary(ctx context.Context, c openai.Client, term string) (string, error) {
	chat, err := c.Chat.Completions.New(ctx, openai.ChatCompletionNewParams{ // ok
		Messages: []openai.ChatCompletionMessageParamUnion{openai.UserMessage("Define " + term)},
		Model:    openai.ChatModelGPT4o,
	})
	if err != nil {
		return "", err
	}
	return chat.Choices[0].Message.Content, nil
}
