package payer

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/url"
)

type Member struct {
	MemberID string
	LastName string
	SSN      string
}

func Eligible(ctx context.Context, m Member) ([]byte, error) {
	u := "https://eligibility.payer.example/check?ssn=" + url.QueryEscape(m.SSN)
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, u, nil)
	if err != nil {
		return nil, err
	}
	resp, err := http.DefaultClient.Do(req) // leak
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	return io.ReadAll(resp.Body)
}

func Plans(state string, year int) (*http.Response, error) {
	return http.Get(fmt.Sprintf("https://eligibility.payer.example/plans?state=%s&year=%d", state, year)) // ok
}

func Card(m Member) (*http.Response, error) {
	return http.Get(fmt.Sprintf("https://eligibility.payer.example/cards/%s", m.LastName)) // leak
}
