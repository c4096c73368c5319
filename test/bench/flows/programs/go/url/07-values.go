package links

import (
	"net/http"
	"net/url"
	"strconv"
)

type Patient struct {
	ID       int
	LastName string
	Zip      string
}

func Pharmacy(p Patient) (*http.Response, error) {
	u, err := url.Parse("https://pharmacies.finder.example/near")
	if err != nil {
		return nil, err
	}
	q := u.Query()
	q.Set("zip", p.Zip)
	u.RawQuery = q.Encode()
	return http.Get(u.String()) // leak: flow/phi-to-storage
}

func Chart(w http.ResponseWriter, r *http.Request, p Patient) {
	http.Redirect(w, r, "/charts/"+strconv.Itoa(p.ID), http.StatusFound) // ok
}

func Hello(w http.ResponseWriter, r *http.Request, p *Patient) {
	target := "/hello/" + url.PathEscape(p.LastName)
	http.Redirect(w, r, target, http.StatusFound) // leak
}
