package vendor

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
)

const base = "https://api.faxbridge.example/v2"

type Referral struct {
	ID      int
	Patient Patient
	Reason  string
}

type Patient struct {
	Name string
	DOB  string
}

type Client struct{ http *http.Client }

func (c *Client) send(ctx context.Context, path string, v any) error {
	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(v); err != nil {
		return err
	}
	req, err := http.NewRequestWithContext(ctx, "POST", base+path, &buf)
	if err != nil {
		return err
	}
	resp, err := c.http.Do(req) // leak: flow/phi-to-third-party
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if resp.StatusCode >= 300 {
		return fmt.Errorf("vendor answered %d", resp.StatusCode) // ok
	}
	return nil
}

func (c *Client) Refer(ctx context.Context, r Referral) error {
	return c.send(ctx, "/faxes", map[string]string{"name": r.Patient.Name, "dob": r.Patient.DOB, "reason": r.Reason})
}
