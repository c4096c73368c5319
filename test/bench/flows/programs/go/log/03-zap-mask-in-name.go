package billing

import (
	"strings"

	"go.uber.org/zap"
)

type Patient struct {
	ID  int
	SSN string
	DOB string
}

type Statements struct {
	logger *zap.Logger
}

func NewStatements(logger *zap.Logger) *Statements { return &Statements{logger: logger} }

func anonymize(p Patient) string {
	return strings.Join([]string{p.SSN, p.DOB}, "/")
}

func (s *Statements) Issue(p Patient) {
	key := anonymize(p)
	s.logger.Info("statement issued", zap.String("patient", key))   // leak
	s.logger.Debug("statement stored", zap.Int("patient_id", p.ID)) // ok
}
