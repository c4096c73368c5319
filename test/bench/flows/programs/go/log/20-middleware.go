package mw

import (
	"bytes"
	"io"
	"log/slog"
	"net/http"
)

func Log(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		slog.Info("request", "method", r.Method, "path", r.URL.Path) // ok
		next.ServeHTTP(w, r)
	})
}

func Patients(mux *http.ServeMux) {
	mux.HandleFunc("POST /patients", func(w http.ResponseWriter, r *http.Request) {
		body, err := io.ReadAll(r.Body)
		if err != nil {
			slog.Error("read", "err", err) // ok
			return
		}
		slog.Debug("body", "raw", string(body)) // leak: flow/phi-to-log
		r.Body = io.NopCloser(bytes.NewReader(body))
		slog.Info("size", "n", len(body)) // ok
	})
}
