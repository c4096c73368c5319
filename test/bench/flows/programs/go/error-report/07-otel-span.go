package chart

import (
	"context"

	"go.opentelemetry.io/otel"
	"go.opentelemetry.io/otel/attribute"
	"go.opentelemetry.io/otel/codes"
)

type Chart struct {
	ID          int
	PatientName string
	DOB         string
	Pages       []string
}

func Render(ctx context.Context, c Chart) error {
	ctx, span := otel.Tracer("chart").Start(ctx, "render")
	defer span.End()
	span.SetAttributes(attribute.Int("chart.id", c.ID), attribute.Int("chart.pages", len(c.Pages))) // ok
	span.SetAttributes(attribute.String("chart.patient", c.PatientName))                            // leak
	if len(c.Pages) == 0 {
		span.SetStatus(codes.Error, "empty chart") // ok
	}
	return nil
}
