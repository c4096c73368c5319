class DemographicsController < ApplicationController
  LABELS = { ssn: "Social security number", dob: "Date of birth" }.freeze

  def update
    patient = Patient.find(params[:id])
    if patient.update(demographics_params)
      Rails.logger.info("demographics of #{patient.id} updated: #{patient.saved_changes.size} fields") # ok
      head :no_content
    else
      Rails.logger.warn("rejected fields: #{patient.errors.attribute_names.join(', ')}") # ok
      Rails.logger.debug("label shown: #{LABELS[:ssn]}") # ok
      head :unprocessable_entity
    end
  end

  private

  def demographics_params
    params.require(:patient).permit(:ssn, :dob)
  end
end
