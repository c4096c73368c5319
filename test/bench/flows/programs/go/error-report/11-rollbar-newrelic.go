package jobs

import (
	"github.com/getsentry/sentry-go"
	"github.com/newrelic/go-agent/v3/newrelic"
	"github.com/rollbar/rollbar-go"
)

func Report(txn *newrelic.Transaction, claim Claim, err error) {
	txn.AddAttribute("claim_id", claim.ID) // ok
	txn.AddAttribute("member_name", claim.MemberName) // leak: flow/phi-to-third-party
	rollbar.Error(err, map[string]interface{}{"ssn": claim.SubscriberSSN}) // leak: flow/phi-to-third-party
	rollbar.Error(err, map[string]interface{}{"lines": len(claim.Lines)}) // ok
	sentry.ConfigureScope(func(scope *sentry.Scope) {
		scope.SetUser(sentry.User{ID: claim.ID}) // ok
		scope.SetExtra("dob", claim.MemberDOB) // leak: flow/phi-to-third-party
	})
}
