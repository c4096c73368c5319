package scribe

import (
	"context"

	"github.com/sashabaranov/go-openai"
)

type Scribe struct{ ai *openai.Client }

func (s *Scribe) Transcribe(ctx context.Context, encounterAudio string) (string, error) {
	resp, err := s.ai.CreateTranscription(ctx, openai.AudioRequest{Model: openai.Whisper1, FilePath: encounterAudio}) // leak: flow/phi-to-llm
	if err != nil {
		return "", err
	}
	return resp.Text, nil
}

func (s *Scribe) Index(ctx context.Context, notes []ProgressNote) error {
	texts := make([]string, 0, len(notes))
	for _, n := range notes {
		texts = append(texts, n.Subjective)
	}
	_, err := s.ai.CreateEmbeddings(ctx, openai.EmbeddingRequest{Input: texts, Model: openai.SmallEmbedding3}) // leak: flow/phi-to-llm
	return err
}

func (s *Scribe) IndexHelp(ctx context.Context, articles []Article) error {
	texts := make([]string, 0, len(articles))
	for _, a := range articles {
		texts = append(texts, a.Title)
	}
	_, err := s.ai.CreateEmbeddings(ctx, openai.EmbeddingRequest{Input: texts, Model: openai.SmallEmbedding3}) // ok
	return err
}
