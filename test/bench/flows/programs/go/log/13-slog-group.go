package main

import (
	"bufio"
	"log/slog"
	"os"
	"strings"
)

type pid struct {
	mrn, name, dob string
}

func parsePID(segment string) pid {
	fields := strings.Split(segment, "|")
	return pid{mrn: fields[3], name: fields[5], dob: fields[7]}
}

func main() {
	logger := slog.New(slog.NewJSONHandler(os.Stderr, nil))
	scanner := bufio.NewScanner(os.Stdin)
	lines := 0
	for scanner.Scan() {
		lines++
		if !strings.HasPrefix(scanner.Text(), "PID") {
			continue
		}
		p := parsePID(scanner.Text())
		logger.Info("patient segment", slog.Group("pid", slog.String("name", p.name), slog.String("dob", p.dob))) // leak: flow/phi-to-log
		logger.With("mrn", p.mrn).Info("queued") // leak: flow/phi-to-log
	}
	logger.Info("finished", "lines", lines) // ok
}
