package docs

import (
	"net/http"

	"github.com/segmentio/analytics-go/v3"
)

type User struct {
	ID   string
	Name string
}

func Track(client analytics.Client, current func(*http.Request) User) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		user := current(r)
		client.Enqueue(analytics.Page{UserId: user.ID, Name: r.URL.Path}) // ok
		w.WriteHeader(http.StatusNoContent)
	}
}
