package api

import (
	"fmt"

	"github.com/labstack/echo/v4"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
)

func (s *Server) Lookup(req *LookupRequest) (*LookupReply, error) {
	p, ok := s.byMRN[req.MRN]
	if !ok {
		return nil, status.Errorf(codes.NotFound, "no patient with mrn %s", req.MRN) // leak: flow/phi-to-error
	}
	if p.Archived {
		return nil, status.Error(codes.FailedPrecondition, "chart is archived") // ok
	}
	return &LookupReply{ID: p.ID}, nil
}

func Enroll(c echo.Context) error {
	var m Member
	if err := c.Bind(&m); err != nil {
		return echo.NewHTTPError(400, "bad body") // ok
	}
	if taken(m.SSN) {
		return echo.NewHTTPError(409, "ssn "+m.SSN+" is taken") // leak: flow/phi-to-error
	}
	if len(m.SSN) != 9 {
		return c.JSON(400, map[string]string{"error": fmt.Sprintf("ssn has %d digits", len(m.SSN))}) // ok
	}
	return c.JSON(200, echo.Map{"id": m.ID})
}
