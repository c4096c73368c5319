package scribe

import (
	"context"
	"strings"

	"github.com/openai/openai-go"
	"github.com/openai/openai-go/responses"
)

type Problem struct{ Title, Onset string }

type Chart struct {
	MRN      string
	Problems []Problem
}

func Summarise(ctx context.Context, client openai.Client, charts []Chart) (string, error) {
	lines := make([]string, len(charts))
	for i, c := range charts {
		lines[i] = c.MRN + ": " + c.Problems[0].Title
	}
	res, err := client.Responses.New(ctx, responses.ResponseNewParams{ // leak
		Model: openai.ChatModelGPT4o,
		Input: responses.ResponseNewParamsInputUnion{OfString: openai.String(strings.Join(lines, "\n"))},
	})
	if err != nil {
		return "", err
	}
	return res.OutputText(), nil
}

func Count(ctx context.Context, client openai.Client, charts []Chart) error {
	n := 0
	for _, c := range charts {
		n += len(c.Problems)
	}
	_, err := client.Responses.New(ctx, responses.ResponseNewParams{ // ok
		Model: openai.ChatModelGPT4o,
		Input: responses.ResponseNewParamsInputUnion{OfString: openai.String(fmt.Sprintf("%d problems", n))},
	})
	return err
}
