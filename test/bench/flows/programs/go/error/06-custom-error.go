package billing

import (
	"fmt"
	"strconv"
)

type Claim struct {
	ID          int
	PatientName string
	SSN         string
	Cents       int
}

type ClaimError struct {
	ID     int
	Reason string
}

func (e *ClaimError) Error() string { return "claim " + strconv.Itoa(e.ID) + ": " + e.Reason }

func Submit(c Claim) error {
	if c.Cents <= 0 {
		return &ClaimError{ID: c.ID, Reason: "no amount"} // ok
	}
	if len(c.SSN) != 9 {
		panic(fmt.Sprintf("claim of %s has a bad SSN", c.PatientName)) // leak
	}
	if c.PatientName == "" {
		panic("claim without a patient name") // ok
	}
	return nil
}
