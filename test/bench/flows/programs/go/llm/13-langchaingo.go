package letters

import (
	"context"

	"github.com/tmc/langchaingo/llms"
	"github.com/tmc/langchaingo/llms/anthropic"
	"github.com/tmc/langchaingo/prompts"
)

func Draft(ctx context.Context, referral Referral) (string, error) {
	llm, err := anthropic.New()
	if err != nil {
		return "", err
	}
	tmpl := prompts.NewPromptTemplate("Write a referral letter for {{.name}} with {{.dx}}", []string{"name", "dx"})
	prompt, err := tmpl.Format(map[string]any{
		"name": referral.PatientName,
		"dx":   referral.Diagnosis,
	})
	if err != nil {
		return "", err
	}
	return llms.GenerateFromSinglePrompt(ctx, llm, prompt) // leak: flow/phi-to-llm
}

func Salutation(ctx context.Context, specialty string) (string, error) {
	llm, err := anthropic.New()
	if err != nil {
		return "", err
	}
	return llms.GenerateFromSinglePrompt(ctx, llm, "Write a polite salutation") // ok
}
