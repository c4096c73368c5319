// A file of the same package as a routed program: every request is written down and answered here, and no name of a
// host is ever looked up.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"net"
	"net/http"
	"os"
	"strings"
)

const answer = `{"id":"a","object":"list","model":"m","created":0,"output":[],"choices":[{"index":0,"message":{"role":"assistant","content":"Hello."},"finish_reason":"stop"}],"data":[{"object":"embedding","index":0,"embedding":[0.0]}],"usage":{"prompt_tokens":1,"completion_tokens":1,"total_tokens":2}}`

const stream = "data: {\"id\":\"a\",\"object\":\"chat.completion.chunk\",\"model\":\"m\",\"created\":0,\"choices\":[]}\n\ndata: [DONE]\n\n"

type recorder struct{}

func record(url string, headers map[string]string, body string) {
	line, _ := json.Marshal(map[string]any{"url": url, "headers": headers, "body": body})
	file, err := os.OpenFile(os.Getenv("CAPTURE_FILE"), os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		panic(err)
	}
	defer file.Close()
	if _, err := file.Write(append(line, '\n')); err != nil {
		panic(err)
	}
}

func (recorder) RoundTrip(request *http.Request) (*http.Response, error) {
	var body []byte
	if request.Body != nil {
		body, _ = io.ReadAll(request.Body)
	}
	headers := map[string]string{}
	for name, values := range request.Header {
		headers[strings.ToLower(name)] = strings.Join(values, ", ")
	}
	record(request.URL.String(), headers, string(body))
	kind, text := "application/json", answer
	if strings.Contains(strings.ReplaceAll(string(body), " ", ""), `"stream":true`) {
		kind, text = "text/event-stream", stream
	}
	return &http.Response{
		StatusCode: http.StatusOK,
		Header:     http.Header{"Content-Type": {kind}},
		Body:       io.NopCloser(strings.NewReader(text)),
		Request:    request,
	}, nil
}

// Variables of a package are set before any init function runs, and those of the first file before those of the next.
var _ = install()

func install() bool {
	http.DefaultTransport = recorder{}
	net.DefaultResolver = &net.Resolver{PreferGo: true, Dial: func(_ context.Context, _, address string) (net.Conn, error) {
		record("dns:"+address, nil, "")
		return nil, errors.New("a routed program may look up no host")
	}}
	return true
}
