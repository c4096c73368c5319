package claims

import (
	"fmt"

	"github.com/getsentry/sentry-go"
)

type Claim struct {
	ID         string
	MemberID   string
	PatientDOB string
}

type Clearinghouse interface{ Send(Claim) error }

func report(format string, args ...any) {
	message := fmt.Sprintf(format, args...)
	sentry.CaptureMessage(message) // leak: flow/phi-to-third-party
}

func Submit(house Clearinghouse, claim Claim) error {
	if err := house.Send(claim); err != nil {
		report("claim refused: member %s, born %s", claim.MemberID, claim.PatientDOB)
		return err
	}
	return nil
}
