package pharmacy

import (
	"fmt"
	"net/http"
	"net/url"
)

func search(client *http.Client, ssn, zip string) (*http.Response, error) {
	query := url.Values{"zip": {zip}, "ssn": {ssn}}
	target := fmt.Sprintf("https://rx.pharmacies.example/search?%s", query.Encode())
	return client.Get(target) // leak
}
