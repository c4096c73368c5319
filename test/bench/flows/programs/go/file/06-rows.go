package export

import (
	"database/sql"
	"fmt"
	"os"
	"strings"
)

func Dump(db *sql.DB, dir string) error {
	rows, err := db.Query(`
		SELECT p.last_name, p.phone, count(v.id)
		FROM patients p JOIN visits v ON v.patient_id = p.id
		GROUP BY 1, 2`)
	if err != nil {
		return err
	}
	defer rows.Close()
	var names, totals []string
	for rows.Next() {
		var last, phone string
		var visits int
		if err := rows.Scan(&last, &phone, &visits); err != nil {
			return err
		}
		names = append(names, last+" "+phone)
		totals = append(totals, fmt.Sprint(visits))
	}
	if err := os.WriteFile(dir+"/totals.txt", []byte(strings.Join(totals, "\n")), 0o600); err != nil { // ok
		return err
	}
	return os.WriteFile(dir+"/names.txt", []byte(strings.Join(names, "\n")), 0o600) // leak
}
