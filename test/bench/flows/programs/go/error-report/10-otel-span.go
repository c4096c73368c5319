package fhirsync

import (
	"context"
	"net/http"

	"go.opentelemetry.io/otel"
	"go.opentelemetry.io/otel/attribute"
)

var tracer = otel.Tracer("fhirsync")

func Sync(ctx context.Context, p *Patient) error {
	ctx, span := tracer.Start(ctx, "sync")
	defer span.End()
	span.SetAttributes(attribute.String("patient.birth_date", p.BirthDate)) // leak: flow/phi-to-third-party
	span.SetAttributes(attribute.Int("patient.identifiers", len(p.Identifiers))) // ok
	_, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://localhost:8080/health", nil)
	return err
}
