package sync

import (
	"errors"

	"github.com/bugsnag/bugsnag-go/v2"
	"github.com/honeybadger-io/honeybadger-go"
)

func Fail(p *Patient, err error) {
	honeybadger.Notify(err, honeybadger.Context{"patient_name": p.Name}) // leak: flow/phi-to-third-party
	honeybadger.Notify(err, honeybadger.Context{"patient_id": p.ID})     // ok
	bugsnag.Notify(err, bugsnag.MetaData{"chart": {"ssn": p.SSN, "visits": len(p.Visits)}}) // leak: flow/phi-to-third-party
	bugsnag.Notify(errors.New("sync failed"))                            // ok
}
