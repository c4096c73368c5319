package codes

import (
	"net/http"
	"net/url"
)

type Patient struct {
	DOB string
	Sex string
}

func Describe(code string, version string) (*http.Response, error) {
	q := url.Values{}
	q.Set("code", code)
	q.Set("version", version)
	return http.Get("https://codes.example/icd10?" + q.Encode()) // ok
}

func Adult(p Patient, isAdult func(string) bool) (*http.Response, error) {
	table := "child"
	if isAdult(p.DOB) {
		table = "adult"
	}
	return http.Get("https://codes.example/ranges?table=" + table) // ok
}
