package export

import (
	"encoding/csv"
	"fmt"
	"os"

	"gorm.io/gorm"
)

func Write(db *gorm.DB, path string) error {
	var patients []Patient
	if err := db.Preload("Conditions").Find(&patients).Error; err != nil {
		return err
	}
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	defer f.Close()
	w := csv.NewWriter(f)
	w.Write([]string{"mrn", "name", "conditions"}) // ok
	for _, p := range patients {
		w.Write([]string{p.MRN, p.Name, fmt.Sprint(len(p.Conditions))}) // leak: flow/phi-to-storage
	}
	w.Flush()
	return os.WriteFile(path+".count", []byte(fmt.Sprintf("%d", len(patients))), 0o600) // ok
}
