package registry

import (
	"fmt"
	"net/http"
	"net/url"
)

func Forecast(p Patient) (*http.Response, error) {
	q := url.Values{"last": {p.LastName}, "dob": {p.BirthDate}}
	return http.Get("https://registry.example/forecast?" + q.Encode()) // leak: flow/phi-to-storage
}

func Vaccines(page int) (*http.Response, error) {
	return http.Get(fmt.Sprintf("https://registry.example/vaccines?page=%d", page)) // ok
}

func Callback(w http.ResponseWriter, r *http.Request, p Patient) {
	u, _ := url.Parse("https://portal.example/welcome")
	q := u.Query()
	q.Set("mrn", p.MRN)
	u.RawQuery = q.Encode()
	http.Redirect(w, r, u.String(), http.StatusFound) // leak: flow/phi-to-storage
}

func Home(w http.ResponseWriter, r *http.Request, p Patient) {
	http.Redirect(w, r, "/charts/"+p.ID, http.StatusSeeOther) // ok
}
