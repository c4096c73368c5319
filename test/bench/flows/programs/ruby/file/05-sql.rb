require "pg"

class WardList
  def initialize(conn = PG.connect(dbname: "harbor"))
    @conn = conn
  end

  def names(target)
    rows = @conn.exec("SELECT last_name, bed FROM patients WHERE discharged_at IS NULL")
    File.open(target, "w") do |out|
      rows.each do |row|
        out.write("#{row['bed']};#{row['last_name']}\n") # leak
      end
    end
  end

  def total(target)
    rows = @conn.exec("SELECT ward, count(*) AS n FROM patients GROUP BY ward")
    text = rows.map { |row| "#{row['ward']}=#{row['n']}" }.join("\n")
    File.write(target, text) # ok
  end
end
