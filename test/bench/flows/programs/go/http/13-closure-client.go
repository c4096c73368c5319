package push

import (
	"net/http"
	"strings"
)

func poster(base string) func(path, body string) error {
	return func(path, body string) error {
		_, err := http.Post(base+path, "text/plain", strings.NewReader(body)) // leak: flow/phi-to-third-party
		return err
	}
}

func Sync(p Patient) error {
	post := poster("https://vendor.example")
	return post("/people", p.LastName+"|"+p.DOB)
}
