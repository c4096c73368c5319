package results

import (
	"context"
	"database/sql"

	"github.com/rs/zerolog/log"
)

func Load(ctx context.Context, db *sql.DB, id int64) error {
	var mrn, family, loinc string
	var value float64
	row := db.QueryRowContext(ctx, `SELECT p.mrn, p.family_name, o.loinc, o.value FROM observations o JOIN patients p ON p.id = o.patient_id WHERE o.id = $1`, id)
	if err := row.Scan(&mrn, &family, &loinc, &value); err != nil {
		log.Error().Err(err).Int64("observation", id).Msg("load observation") // ok
		return err
	}
	log.Info().Str("mrn", mrn).Str("loinc", loinc).Float64("value", value).Msg("observation loaded") // leak: flow/phi-to-log
	log.Debug().Msgf("loaded observation for %s", family) // leak: flow/phi-to-log
	log.Info().Int64("id", id).Bool("named", family != "").Msg("done") // ok
	return nil
}
