package recall

import (
	log "github.com/sirupsen/logrus"
	"gorm.io/gorm"
)

type Patient struct {
	gorm.Model
	Name  string
	Email string
	MRN   string
}

func Due(db *gorm.DB, limit int) ([]Patient, error) {
	var patients []Patient
	if err := db.Where("recall_due < now()").Limit(limit).Find(&patients).Error; err != nil {
		log.WithError(err).Error("recall query failed") // ok
		return nil, err
	}
	log.WithField("count", len(patients)).Info("recall list") // ok
	for i := range patients {
		log.WithFields(log.Fields{"mrn": patients[i].MRN, "row": i}).Debug("due") // leak
	}
	return patients, nil
}

func CountDue(db *gorm.DB) {
	var n int64
	db.Model(&Patient{}).Where("recall_due < now()").Count(&n)
	log.Infof("%d due", n) // ok
}
