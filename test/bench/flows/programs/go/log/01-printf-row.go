package main

import (
	"database/sql"
	"log"
)

func exportDue(db *sql.DB) error {
	rows, err := db.Query("SELECT id, last_name, ssn FROM patients WHERE recall_due < now()")
	if err != nil {
		return err
	}
	defer rows.Close()
	n := 0
	for rows.Next() {
		var id int
		var lastName, ssn string
		if err := rows.Scan(&id, &lastName, &ssn); err != nil {
			return err
		}
		log.Printf("recall due: %s (%s)", lastName, ssn) // leak: flow/phi-to-log
		n++
	}
	log.Printf("recall list holds %d charts", n) // ok
	return rows.Err()
}
