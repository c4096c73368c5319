package webhook

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
)

type Sender struct {
	Client *http.Client
	URL    string
}

func (s *Sender) send(ctx context.Context, event string, data any) error {
	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(map[string]any{"event": event, "data": data}); err != nil {
		return err
	}
	req, err := http.NewRequestWithContext(ctx, "POST", "https://hooks.partner.example/in", &buf)
	if err != nil {
		return err
	}
	resp, err := s.Client.Do(req) // leak: flow/phi-to-third-party
	if err != nil {
		return fmt.Errorf("webhook: %w", err) // ok
	}
	return resp.Body.Close()
}

func (s *Sender) Admitted(ctx context.Context, a Admission) error {
	return s.send(ctx, "admitted", map[string]string{"patient": a.PatientName, "ward": a.Ward})
}
