package worker

import (
	"errors"
	"log"

	"github.com/bugsnag/bugsnag-go/v2"
)

type Job struct {
	ID      int
	Attempt int
	Patient struct{ MRN string }
}

func Start(jobs <-chan Job, run func(Job)) {
	for job := range jobs {
		go func(job Job) {
			defer func() {
				if r := recover(); r != nil {
					bugsnag.Notify(errors.New("job failed"), bugsnag.MetaData{"job": {"id": job.ID, "attempt": job.Attempt}}) // ok
					log.Printf("job %d failed in attempt %d", job.ID, job.Attempt)                                            // ok
				}
			}()
			run(job)
		}(job)
	}
}
