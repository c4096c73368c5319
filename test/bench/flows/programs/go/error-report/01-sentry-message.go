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

func Submit(house Clearinghouse, claim Claim) error {
	if err := house.Send(claim); err != nil {
		message := fmt.Sprintf("claim refused: member %s, born %s", claim.MemberID, claim.PatientDOB)
		sentry.CaptureMessage(message) // leak: flow/phi-to-third-party
		return err
	}
	return nil
}
