from pyspark.sql import SparkSession
from pyspark.sql import functions as F

spark = SparkSession.builder.appName("cohort").getOrCreate()

patients = spark.read.parquet("s3://lake/patients")
encounters = spark.read.parquet("s3://lake/encounters")

print(patients.count())  # ok
patients.printSchema()
by_year = patients.groupBy(F.year("birth_date")).count()
by_year.show()  # ok
cohort = patients.join(encounters, "patient_id").filter(F.col("icd10").startswith("E11"))
cohort.select("last_name", "birth_date").show(5)  # leak
print(cohort.select("patient_id").distinct().count())  # ok
for row in cohort.limit(3).collect():
    print(row.last_name, row["birth_date"])  # leak
