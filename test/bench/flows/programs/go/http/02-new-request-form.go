package address

import (
	"context"
	"net/http"
	"net/url"
	"strings"
)

type Patient struct {
	FullName    string
	HomeAddress string
	Phone       string
}

type Validator struct {
	client *http.Client
	key    string
}

func (v *Validator) Validate(ctx context.Context, p Patient) (bool, error) {
	form := url.Values{}
	form.Set("name", p.FullName)
	form.Set("address", p.HomeAddress)
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, "https://geo.addresses.example/validate", strings.NewReader(form.Encode()))
	if err != nil {
		return false, err
	}
	req.Header.Set("Authorization", "Bearer "+v.key)
	resp, err := v.client.Do(req) // leak
	if err != nil {
		return false, err
	}
	defer resp.Body.Close()
	return resp.StatusCode == http.StatusOK, nil
}
