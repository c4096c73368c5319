package visits

import (
	"context"
	"time"

	"go.uber.org/zap"
	"go.uber.org/zap/zapcore"
)

type Patient struct {
	ID        int64
	FirstName string
	LastName  string
	BirthDate time.Time
	Visits    []Visit
}

type Visit struct {
	ID     int64
	Status string
}

func (p Patient) MarshalLogObject(enc zapcore.ObjectEncoder) error {
	enc.AddInt64("id", p.ID)
	return nil
}

func (p *Patient) Label() string { return p.LastName + ", " + p.FirstName }

type Service struct{ log *zap.Logger }

func (s *Service) Open(ctx context.Context, p *Patient) {
	l := s.log.With(zap.Int64("patient_id", p.ID))
	l.Info("chart opened", zap.Int("visits", len(p.Visits))) // ok
	sugar := s.log.Sugar()
	sugar.Infow("chart opened", "label", p.Label()) // leak
	for _, v := range p.Visits {
		sugar.Debugf("visit %d is %s", v.ID, v.Status) // ok
	}
	l.Info("born", zap.Time("birth_date", p.BirthDate)) // leak
}
