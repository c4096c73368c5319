package guard

import "fmt"

type DuplicateError struct {
	Key string
}

func (e DuplicateError) Error() string { return "duplicate " + e.Key }

func Must(m *Member) *Member {
	if m == nil {
		panic("member is nil") // ok
	}
	if m.Balance < 0 {
		panic(fmt.Sprintf("member %d below zero", m.ID)) // ok
	}
	if m.Diagnosis == "" {
		panic("no diagnosis for " + m.PatientName) // leak: flow/phi-to-error
	}
	return m
}

func Check(seen map[string]bool, ssn string) error {
	if seen[ssn] {
		return DuplicateError{Key: ssn} // leak: flow/phi-to-error
	}
	return nil
}
