package recall

import "go.uber.org/zap"

type option func(*job)

type job struct {
	phone string
	name  string
	tries int
}

func WithPatient(p Patient) option {
	return func(j *job) { j.phone = p.Phone; j.name = p.Name }
}

func Run(log *zap.SugaredLogger, opts ...option) {
	j := &job{tries: 3}
	for _, o := range opts {
		o(j)
	}
	log.Infow("recall", "tries", j.tries) // ok
}

func Start(log *zap.SugaredLogger, p Patient) {
	Run(log, WithPatient(p))
	log.Infow("recall started", "patient", p.Name, "tries", 3) // leak: flow/phi-to-log
	defer func() { log.Infof("done with %v", p.MRN) }()        // leak: flow/phi-to-log
}
