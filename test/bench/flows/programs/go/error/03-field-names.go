package rules

import (
	"errors"
	"fmt"
)

type Patient struct {
	SSN string
	DOB string
}

func Check(p Patient) error {
	switch {
	case p.SSN == "":
		return errors.New("ssn is missing") // ok
	case len(p.SSN) != 9:
		return fmt.Errorf("ssn: want 9 digits, got %d", len(p.SSN)) // ok
	case p.DOB == "":
		return fmt.Errorf("field %q is required", "dob") // ok
	}
	return nil
}
