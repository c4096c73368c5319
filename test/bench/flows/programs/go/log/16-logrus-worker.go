package worker

import (
	"context"
	"sync"

	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/sirupsen/logrus"
)

type recall struct {
	id    int64
	name  string
	phone string
}

func Run(ctx context.Context, pool *pgxpool.Pool, log *logrus.Entry) error {
	rows, err := pool.Query(ctx, "select id, full_name, phone from patients where recall_at < now()")
	if err != nil {
		return err
	}
	defer rows.Close()
	ch := make(chan recall)
	var wg sync.WaitGroup
	wg.Add(1)
	go func() {
		defer wg.Done()
		for r := range ch {
			log.WithField("id", r.id).Info("recall queued") // ok
			log.WithFields(logrus.Fields{"name": r.name, "phone": r.phone}).Debug("recall") // leak: flow/phi-to-log
		}
	}()
	n := 0
	for rows.Next() {
		var r recall
		if err := rows.Scan(&r.id, &r.name, &r.phone); err != nil {
			log.WithError(err).Error("scan") // ok
			continue
		}
		n++
		ch <- r
	}
	close(ch)
	wg.Wait()
	log.Infof("%d recalls", n) // ok
	return rows.Err()
}
